import { connect } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { Dial } from './wire.ts'

/** The port that Redis has when its URL names none. */
const DEFAULT_PORT = 6379

/** Connects to a `redis://` or `rediss://` (TLS) address. */
export function dialTcp(url: Pick<URL, 'protocol' | 'hostname' | 'port'>): Dial {
  return ({ onData, onClose }) => {
    const target = {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || DEFAULT_PORT,
    }
    const socket = url.protocol === 'rediss:' ? connectTls(target) : connect(target)
    socket.setNoDelay(true)
    let reason = 'Redis closed the connection'
    socket.on('data', onData)
    socket.on('error', (error) => {
      reason = `Redis cannot be reached: ${error.message}`
    })
    socket.on('close', () => onClose(reason))
    return {
      write: (bytes) => {
        socket.write(bytes)
      },
      close: () => {
        socket.destroy()
      },
    }
  }
}
