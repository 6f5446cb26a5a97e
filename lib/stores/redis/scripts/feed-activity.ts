/**
 * What the live page shows of batches of events, apart from the counting itself. Counts by second are exact; of what is
 * listed one by one there is no more than `mostPerSecond`, so that a busy site does not pay for a page that nobody reads.
 *
 * KEYS: counts of this minute · visitors of this minute · the same visitors as a HyperLogLog · the topic's stream.
 * ARGV: one JSON text, `ActivityForRedis`. Answers 1 when it was listed. At most 12 commands, mostly 8.
 */
export const feedActivity = `#!lua flags=allow-key-locking
local feed = cjson.decode(ARGV[1])
local batches = redis.call('HINCRBY', KEYS[1], feed.second .. ':batches', 1)
for kind, count in pairs(feed.counts) do redis.call('HINCRBY', KEYS[1], feed.second .. ':' .. kind, count) end
if batches == 1 then redis.call('EXPIRE', KEYS[1], feed.keepSeconds) end

local isListed = batches <= feed.mostPerSecond
if #feed.visitors > 0 then
  if redis.call('PFADD', KEYS[3], unpack(feed.visitors)) == 1 then redis.call('EXPIRE', KEYS[3], feed.keepSeconds) end
  if isListed and redis.call('HSET', KEYS[2], unpack(feed.records)) > 0 then
    redis.call('EXPIRE', KEYS[2], feed.keepSeconds)
  end
end
if not isListed then return 0 end
local id = redis.call('XADD', KEYS[4], 'MAXLEN', '~', feed.mostKept, '*', 'e', feed.event)
if batches == 1 then redis.call('EXPIRE', KEYS[4], feed.keepSeconds) end
redis.call('PUBLISH', feed.channel, id .. ' ' .. feed.event)
return 1
`
