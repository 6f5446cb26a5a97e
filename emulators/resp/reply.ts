/** An error that Redis answered; it is a value, because a pipeline may hold many. */
export class ReplyError {
  readonly message: string

  constructor(message: string) {
    this.message = message
  }
}

/** A message that the server sent by itself (RESP3), or on a subscribed connection. */
export class Push {
  readonly items: Reply[]

  constructor(items: Reply[]) {
    this.items = items
  }
}

/**
 * What Redis answers. Bulk strings are buffers (binary-safe), status lines are strings, integers
 * beyond 2^53 are bigints, RESP3 maps and sets are flat arrays as in RESP2.
 */
export type Reply = null | string | number | bigint | boolean | Buffer | ReplyError | Push | Reply[]
