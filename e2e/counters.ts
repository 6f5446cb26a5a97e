import { instance } from './instance.ts'

type Hash = Readonly<Record<string, string>>

/** By how much the counters of today have grown, and histograms (by how many values), since this was made. */
export class Counters {
  readonly #before: Hash

  private constructor(before: Hash) {
    this.#before = before
  }

  static async start(): Promise<Counters> {
    return new Counters(await readToday())
  }

  async since(): Promise<Readonly<Record<string, number>>> {
    const now = await readToday()
    const grown = Object.entries(now).map(
      ([name, text]) => [name, sizeOf(name, text) - sizeOf(name, this.#before[name] ?? '')] as const,
    )
    return Object.fromEntries(grown.filter(([name, size]) => size !== 0 && !name.startsWith('~')))
  }
}

/** How many values each vital of today's experiments holds, by field. */
export async function readSums(): Promise<Hash> {
  return await readHash(`sums:${today()}`)
}

async function readToday(): Promise<Hash> {
  return await readHash(`day:${today()}`)
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

async function readHash(key: string): Promise<Hash> {
  const { redisRest, redisToken } = instance()
  const response = await fetch(redisRest, {
    method: 'POST',
    headers: { authorization: `Bearer ${redisToken}` },
    body: JSON.stringify(['HGETALL', key]),
  })
  const { result } = (await response.json()) as { result: string[] }
  return Object.fromEntries(
    result.flatMap((name, at) => (at % 2 === 0 ? [[name, result[at + 1] ?? '']] : [])),
  )
}

/** A counter's number, or how many values a histogram (`,<bucket>:<count>,…`) holds. */
function sizeOf(name: string, text: string): number {
  if (!/^<?vital:/.test(name)) return Number(text)
  return [...text.matchAll(/\d+:(\d+),/g)].reduce((sum, [, count]) => sum + Number(count), 0)
}
