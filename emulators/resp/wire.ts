/** What a Redis connection needs of its transport: bytes out, bytes in, the end. */
export type Wire = { write(bytes: Buffer): void; close(): void }

type WireHandlers = {
  onData(bytes: Buffer): void
  /** Called once; `reason` is why the other side ended it. */
  onClose(reason: string): void
}

/** Opens a connection; failures to connect arrive as `onClose`. */
export type Dial = (handlers: WireHandlers) => Wire
