import { dayCounters } from './day-counters.ts'
import { exactSums } from './exact-sums.ts'
import { variantSums } from './variant-sums.ts'

/**
 * Records a batch of one known visitor, atomically: event ids not seen before, the first exposure to each experiment,
 * conversions after it, revenue, page views.
 *
 * KEYS: seen event ids of the visitor · state of the visitor's shard · the day · sums of each experiment.
 * ARGV: one JSON text, `BatchForRedis`. Answers how many new conversions found no place among the goals.
 *
 * Commands: GET and SET for the ids, HMGET and HSET for the state, HMGET and HSET for the day, HMGET and HSET for each
 * experiment that changes; with three of them 12. An expiry that is due (once a day and key) is set when the batch
 * leaves a command for it, else by the next one.
 *
 * A visitor's state in an experiment is `variant,first exposure (base 36 seconds),goals,revenue`; each goal is one
 * character, its place in the experiment's `~goals`, or `!` for the purchase. Kept short so that shards stay listpacks (values to 64 bytes).
 */
export const recordBatch = `#!lua flags=allow-key-locking
${exactSums}
${variantSums}
${dayCounters}
local batch = cjson.decode(ARGV[1])
local MAX_COMMANDS = 12

local function newEvents()
  local seen, known, added, fresh = redis.call('GET', KEYS[1]) or '', {}, {}, {}
  for at = 1, #seen, batch.digestLength do known[string.sub(seen, at, at + batch.digestLength - 1)] = true end
  for _, event in ipairs(batch.events) do
    if not known[event.id] then
      known[event.id] = true
      added[#added + 1] = event.id
      fresh[#fresh + 1] = event
    end
  end
  local text = string.sub(seen .. table.concat(added), -batch.digestLength * batch.keep.ids)
  return fresh, text
end

local function readStates()
  local fields, states = { '~' }, {}
  for index, id in ipairs(batch.experiments) do fields[index + 1] = batch.visitor .. ':' .. id end
  local found = redis.call('HMGET', KEYS[2], unpack(fields))
  for index = 1, #batch.experiments do
    local variant, since, goals, revenue = string.match(found[index + 1] or '', '^([^,]+),([^,]*),([^,]*),(%d*)$')
    if variant then
      states[index] = { variant = variant, since = since, goals = goals, revenue = tonumber(revenue) or 0 }
    end
  end
  return states, found[1]
end

local fresh, seenText = newEvents()
if #fresh == 0 then return 0 end

local names, goals, isGoal, exposed = {}, {}, {}, {}
for _, event in ipairs(fresh) do
  if event.kind == 'count' then names[#names + 1] = event.name end
  if event.kind == 'exposure' then exposed[event.experiment] = exposed[event.experiment] or event.variant end
  if event.kind == 'conversion' and not isGoal[event.goal] then
    isGoal[event.goal] = true
    goals[#goals + 1] = event.goal
  end
end

local states, stateMarker, sums, touched, placeless = {}, nil, {}, 0, 0
if #batch.experiments > 0 then states, stateMarker = readStates() end
for index = 1, #batch.experiments do
  local isNew = exposed[index] and not states[index]
  if isNew or (states[index] and #goals > 0) then
    sums[index] = readSums(KEYS[index + 3], isNew and exposed[index] or states[index].variant, goals)
    touched = touched + 1
  end
end
local day = #names > 0 and readDay(KEYS[3], names, 'identified')

for _, event in ipairs(fresh) do
  if event.kind == 'exposure' and not states[event.experiment] then
    local at, field = event.experiment, event.variant .. ':visitors'
    states[at] = { variant = event.variant, since = batch.now36, goals = '', revenue = 0, changed = true }
    put(sums[at], field, integer(tonumber(sums[at].values[field]) + 1))
  elseif event.kind == 'conversion' then
    local placed = true
    for index, state in pairs(states) do placed = convert(sums[index], state, event) and placed end
    if not placed then placeless = placeless + 1 end
  end
end

local spare = MAX_COMMANDS + 2 * math.max(0, touched - 3) - (2 + (#batch.experiments > 0 and 2 or 0) + 2 * touched + (day and 2 or 0))
local function isDue(marker)
  if marker == batch.today or spare < 1 then return false end
  spare = spare - 1
  return true
end

redis.call('SET', KEYS[1], seenText, 'EX', batch.keep.seenSeconds)

local fields = {}
for index, state in pairs(states) do
  if state.changed then
    fields[#fields + 1] = batch.visitor .. ':' .. batch.experiments[index]
    fields[#fields + 1] = table.concat({ state.variant, state.since, state.goals, state.revenue > 0 and integer(state.revenue) or '' }, ',')
  end
end
if #fields > 0 then
  local expires = isDue(stateMarker)
  if expires then
    fields[#fields + 1] = '~'
    fields[#fields + 1] = batch.today
  end
  redis.call('HSET', KEYS[2], unpack(fields))
  if expires then redis.call('EXPIRE', KEYS[2], batch.keep.stateSeconds) end
end

for index, sum in pairs(sums) do
  if sum.count > 0 then
    local expires = isDue(sum.marker)
    if expires then put(sum, '~', batch.today) end
    local values = {}
    for field in pairs(sum.changed) do
      values[#values + 1] = field
      values[#values + 1] = sum.values[field]
    end
    redis.call('HSET', KEYS[index + 3], unpack(values))
    if expires then redis.call('EXPIRE', KEYS[index + 3], batch.keep.sumsSeconds) end
  end
end

if day then writeDay(day, batch.today, batch.keep.daySeconds, isDue(day.found[1])) end
return placeless
`
