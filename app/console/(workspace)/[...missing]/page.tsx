import { notFound } from 'next/navigation'

export const dynamic = 'force-dynamic'

/** Whatever no page of the console answers to: told within its frame. */
export default function MissingPage() {
  notFound()
}
