import { type Attempt, takeAttempt } from './attempts.ts'
import type { AuthRequest } from './auth-outcome.ts'

/**
 * Counts an attempt at a link, invitation or reset, by its network. Where no trusted hop names the network, attempts are not
 * counted: all would share one limit, by which anybody could lock out everybody's links, and nobody guesses 256 bits.
 * @throws when Redis does not answer
 */
export async function takeLinkAttempt({
  network,
  now,
}: Pick<AuthRequest, 'network' | 'now'>): Promise<Attempt> {
  return network === '' ? { allowed: true } : await takeAttempt(`link\n${network}`, network, now)
}
