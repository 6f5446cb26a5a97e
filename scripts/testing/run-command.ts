import { spawn } from 'node:child_process'

export type CommandResult = { readonly code: number; readonly output: string }

/**
 * Runs a program to its end. Its output is kept, and shown as it comes unless `quiet`.
 * The first word `node` stands for the Node that runs us.
 */
export async function runCommand(
  command: readonly [string, ...string[]],
  options: { quiet?: boolean; environment?: Readonly<Record<string, string>>; folder?: string } = {},
): Promise<CommandResult> {
  const [name, ...args] = command
  const child = spawn(name === 'node' ? process.execPath : name, args, {
    env: { ...process.env, ...options.environment },
    ...(options.folder && { cwd: options.folder }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: Buffer[] = []
  for (const [stream, target] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const)
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      if (!options.quiet) target.write(chunk)
    })
  const code = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      chunks.push(Buffer.from(String(error)))
      resolve(127)
    })
    child.once('close', (exitCode) => resolve(exitCode ?? 1))
  })
  return { code, output: Buffer.concat(chunks).toString() }
}
