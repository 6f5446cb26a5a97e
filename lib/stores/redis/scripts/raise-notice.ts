/**
 * Adds a notice unless its occasion was told before; with a channel it waits in the outbox too.
 *
 * KEYS: mark of the occasion · notices · outbox. ARGV: the notice · how long the mark and the list live (s) · length of
 * the list · 1 where a channel takes notices · how long the outbox lives (s). Answers 1, or 0 for what was told before.
 */
export const raiseNoticeScript = `#!lua flags=allow-key-locking
if not redis.call('SET', KEYS[1], '1', 'NX', 'EX', ARGV[2]) then return 0 end
redis.call('LPUSH', KEYS[2], ARGV[1])
redis.call('LTRIM', KEYS[2], 0, ARGV[3] - 1)
redis.call('EXPIRE', KEYS[2], ARGV[2])
if ARGV[4] == '1' then
  redis.call('RPUSH', KEYS[3], ARGV[1])
  redis.call('EXPIRE', KEYS[3], ARGV[5])
end
return 1
`
