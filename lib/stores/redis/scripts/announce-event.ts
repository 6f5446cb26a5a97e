/**
 * Adds an event to a topic's stream, which keeps the last ones, and tells whoever listens. In one step, so that events are
 * told in the order of their ids.
 *
 * KEYS: the stream. ARGV: channel · the event, JSON · how many are kept · seconds that a silent topic is kept.
 * Answers the event's id. 3 commands.
 */
export const announceEvent = `#!lua flags=allow-key-locking
local id = redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[3], '*', 'e', ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[4])
redis.call('PUBLISH', ARGV[1], id .. ' ' .. ARGV[2])
return id
`
