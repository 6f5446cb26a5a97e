import * as v from 'valibot'

/** A name in an address: no dot, underscore or tilde, because page codes and the cart cookie separate with them. */
export const Slug = v.pipe(
  v.string(),
  v.maxLength(64),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Small letters, digits and single hyphens'),
)
