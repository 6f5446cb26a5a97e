import { dayCounters } from './day-counters.ts'

/**
 * Counts page views and custom events of somebody who must not be recognised: no state of theirs is kept, only the ids of the events, so
 * that a batch sent twice counts once.
 *
 * KEYS: event ids of today · of yesterday · the day. ARGV: one JSON text, `EventsForRedis`. Answers how many were new.
 * At most 7 commands.
 */
export const countViews = `#!lua flags=allow-key-locking
${dayCounters}
local batch = cjson.decode(ARGV[1])
local ids, known = {}, {}
for index, event in ipairs(batch.events) do ids[index] = event.id end
local today = redis.call('SMISMEMBER', KEYS[1], unpack(ids))
local yesterday = redis.call('SMISMEMBER', KEYS[2], unpack(ids))
local names, added = {}, {}
for index, event in ipairs(batch.events) do
  if today[index] == 0 and yesterday[index] == 0 and not known[event.id] then
    known[event.id] = true
    names[#names + 1] = event.name
    added[#added + 1] = event.id
  end
end
if #names == 0 then return 0 end
redis.call('SADD', KEYS[1], unpack(added))
redis.call('EXPIRE', KEYS[1], batch.keep.seenSeconds)
local day = readDay(KEYS[3], names, 'unidentified')
writeDay(day, batch.today, batch.keep.daySeconds, day.found[1] ~= batch.today)
return #names
`
