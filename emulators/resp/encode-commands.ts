/** A command's name and arguments; strings go as UTF-8. */
export type Command = readonly (string | Buffer)[]

/** Redis's request format: an array of bulk strings. Many commands make one buffer, so one write. */
export function encodeCommands(commands: readonly Command[]): Buffer {
  const pieces: Buffer[] = []
  let text = ''
  for (const command of commands) {
    text += `*${command.length}\r\n`
    for (const argument of command) {
      if (typeof argument === 'string') {
        text += `$${Buffer.byteLength(argument)}\r\n${argument}\r\n`
        continue
      }
      pieces.push(Buffer.from(`${text}$${argument.length}\r\n`), argument)
      text = '\r\n'
    }
  }
  const last = Buffer.from(text)
  return pieces.length === 0 ? last : Buffer.concat([...pieces, last])
}
