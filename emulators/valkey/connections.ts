import type { Socket } from 'node:net'
import type { Dial } from '../resp/wire.ts'
import type { EventLoop } from './event-loop.ts'
import type { Peer, SocketTable, Stream } from './socket-table.ts'

/** A TCP client of Valkey's port. */
export function acceptTcp(socket: Socket, table: SocketTable, loop: EventLoop): void {
  const stream = table.connect(socket)
  const end = () => {
    stream.ended = true
    loop.schedule()
  }
  socket.on('data', (bytes) => {
    stream.incoming.push(bytes)
    loop.schedule()
  })
  socket.on('drain', () => {
    stream.behind = false
    loop.schedule()
  })
  socket.on('error', end)
  socket.on('end', end)
  socket.on('close', end)
  loop.schedule()
}

/** Connections inside the process: the same protocol without sockets. */
export function createDial(table: SocketTable, loop: EventLoop): Dial {
  return ({ onData, onClose }) => {
    let outgoing: Buffer[] = []
    const deliver = () => {
      const [first, ...rest] = outgoing
      outgoing = []
      if (first) onData(rest.length === 0 ? first : Buffer.concat([first, ...rest]))
    }
    const peer: Peer = {
      write: (bytes) => {
        outgoing.push(bytes)
        loop.whenQuiet(deliver)
        return true
      },
      destroy: () => {
        stream.ended = true
        onClose('the embedded Valkey closed the connection')
      },
    }
    const stream: Stream = table.connect(peer)
    if (loop.stopped) queueMicrotask(() => peer.destroy())
    loop.schedule()
    return {
      write: (bytes) => {
        stream.incoming.push(bytes)
        loop.schedule()
      },
      close: () => {
        stream.ended = true
        loop.schedule()
      },
    }
  }
}
