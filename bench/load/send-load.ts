import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Target = { readonly url: string; readonly headers: Readonly<Record<string, string>> }

const WORKER = fileURLToPath(new URL('./load-worker.ts', import.meta.url))

/** Requests per second that a URL answers to 16 connections from another process. Any other answer than 200 throws. */
export async function sendLoad({ url, headers }: Target, durationMs: number): Promise<number> {
  const worker = fork(WORKER, [JSON.stringify({ url, headers, durationMs })], {
    execArgv: ['--import', 'tsx'],
  })
  return await new Promise((resolve, reject) => {
    worker.once('message', (message: { perSecond?: number; error?: string }) => {
      if (message.perSecond === undefined) reject(new Error(message.error))
      else resolve(message.perSecond)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The load worker ended with code ${code}`)))
  })
}
