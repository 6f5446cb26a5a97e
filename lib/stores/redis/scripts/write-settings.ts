/**
 * Replaces the settings if they are still at the revision that was read, with the audit log's entry in the same step.
 *
 * KEYS: settings · audit log. ARGV: revision, 0 where nothing is stored · the new settings · the entry · length of the
 * audit log. Answers 1, or 0 when nothing was changed.
 */
export const writeSettings = `#!lua flags=allow-key-locking
local stored = redis.call('GET', KEYS[1])
local revision = stored and cjson.decode(stored).revision or 0
if string.format('%.0f', revision) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
redis.call('LPUSH', KEYS[2], ARGV[3])
redis.call('LTRIM', KEYS[2], 0, ARGV[4] - 1)
return 1
`
