import { onTestFinished, vi } from 'vitest'

/** For tests of what counting costs: the live page is told apart from it, and its commands are not counted along. */
export function withoutLive(): void {
  vi.doMock('#lib/live/feed-activity', () => ({ feedActivity: async () => {}, toActivityBatch: () => ({}) }))
  onTestFinished(() => {
    vi.doUnmock('#lib/live/feed-activity')
  })
}
