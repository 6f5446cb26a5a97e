import type { Command } from '../resp/encode-commands.ts'
import { ReplyError } from '../resp/reply.ts'
import { RespClient } from '../resp/resp-client.ts'
import type { Entry, JournalRecord } from './journal-record.ts'
import type { Valkey } from './start-valkey.ts'

const BATCH_KEYS = 500

/**
 * Writes what a journal's records leave into an empty Valkey.
 *
 * @returns the bytes of all live values, which tell how much of the journal is history.
 * @throws Error when Valkey does not take a value back.
 */
export async function restoreKeys(valkey: Pick<Valkey, 'dial'>, records: JournalRecord[]): Promise<number> {
  const live = replay(records).filter(({ expiresAtMs }) => expiresAtMs === 0 || expiresAtMs > Date.now())
  const client = new RespClient(valkey.dial)
  let liveBytes = 0
  for (let i = 0; i < live.length; i += BATCH_KEYS) {
    const batch = live.slice(i, i + BATCH_KEYS)
    const replies = await client.send(batch.map(toRestore))
    const failure = replies.find((reply) => reply instanceof ReplyError)
    if (failure) throw new Error(`Valkey does not take back a stored key: ${failure.message}`)
    liveBytes += batch.reduce((sum, { key, dump }) => sum + key.length + dump.length, 0)
  }
  client.close()
  return liveBytes
}

type LiveEntry = Entry & { dump: Buffer }

function replay(records: JournalRecord[]): LiveEntry[] {
  const live = new Map<string, LiveEntry>()
  for (const { flushed, entries } of records) {
    if (flushed) live.clear()
    for (const { key, dump, expiresAtMs } of entries) {
      const name = key.toString('latin1')
      if (dump === null) live.delete(name)
      else live.set(name, { key, dump, expiresAtMs })
    }
  }
  return [...live.values()]
}

function toRestore({ key, dump, expiresAtMs }: LiveEntry): Command {
  return ['RESTORE', key, String(expiresAtMs), dump, 'REPLACE', 'ABSTTL']
}
