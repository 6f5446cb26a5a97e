/**
 * Stands in Node where an edge handler needs its `waitUntil`: a refresh of the snapshot that a request has begun goes
 * on by itself after the answer.
 */
export function leaveRunning(_work: Promise<unknown>): void {}
