/** A message to one person, in plain text. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string }

/**
 * Sends a message: all that is asked of an e-mail service.
 * @throws when the service does not take it
 */
export type SendMail = (mail: Mail) => Promise<void>
