/**
 * Writes down what is going to be published, if the publisher still holds the lock and nothing else is written down.
 *
 * KEYS: lock · pending record. ARGV: the lock's owner · the record. Answers 1, or 0 when nothing was written.
 */
export const savePending = `#!lua flags=allow-key-locking
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
if redis.call('EXISTS', KEYS[2]) == 1 then return 0 end
redis.call('SET', KEYS[2], ARGV[2])
return 1
`
