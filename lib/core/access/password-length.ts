/** Characters that a chosen password needs at least: the storefront, the console and the verbs ask for the same. */
export const MIN_PASSWORD_LENGTH = 12
