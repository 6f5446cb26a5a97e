import { unstable_cache } from 'next/cache'

const SECONDS = 2

const marker = unstable_cache(async () => 0, ['short-lived'], { revalidate: SECONDS })

/** Makes the page being rendered short-lived: it shows a stand-in for something that could not be read. */
export async function keepShort(): Promise<void> {
  await marker()
}
