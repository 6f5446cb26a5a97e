import { parseArgs } from 'node:util'

export type InstanceOptions = {
  readonly port: number
  readonly data: string
  readonly fresh: boolean
  readonly traffic: boolean
}

/** Options of `npm run demo` and `npm run dev`. Prints what is wrong and ends the process on bad ones. */
export function readOptions(args: readonly string[] = process.argv.slice(2)): InstanceOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '3000' },
        data: { type: 'string', default: '.shoreline' },
        fresh: { type: 'boolean', default: false },
        'no-traffic': { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error(`--port ${values.port} is not a port number`)
    return { port, data: values.data, fresh: values.fresh, traffic: !values['no-traffic'] }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.stderr.write('Options: --port N, --data DIR, --fresh, --no-traffic\n')
    process.exit(2)
  }
}
