import type { Publication } from './publication.ts'

/** What every wish to publish says of itself, whatever it is about. Nothing is confirmed unless it is said. */
export type PublishRequest = Pick<
  Publication,
  'by' | 'isOwner' | 'at' | 'requestId' | 'seenVersion' | 'outside' | 'idempotency'
> &
  Partial<Pick<Publication, 'confirmed'>>
