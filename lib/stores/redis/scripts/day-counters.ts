/** How many names of a kind a day's hash holds; what comes later is counted together as `(other)`. */
const CAPS = {
  path: 2_000,
  event: 500,
  entry: 500,
  exit: 500,
  referrer: 500,
  source: 200,
  medium: 100,
  campaign: 500,
  country: 260,
  vital: 800,
  timing: 400,
  element: 300,
}

/**
 * Lua for the hash of a UTC day: counters by name (`views`, `path:/…`, `event:…`) and histograms (`vital:…`, `timing:…`,
 * `element:…`; each a text `,<bucket>:<count>,…`). What belongs to the day before, and arrived on this one, has `<` in front of its name, so
 * that a batch never writes to two days. `~names` says how many names of each kind there are. 2 commands, and a third
 * that sets the expiry of a new hash.
 */
export const dayCounters = `
local CAPS = { ${Object.entries(CAPS)
  .map(([kind, most]) => `${kind} = ${most}`)
  .join(', ')} }

-- kinds of names with a part before the name: what was measured
local HISTOGRAMS = { vital = true, timing = true, element = true }

local function newDay(key)
  return { key = key, order = {}, deltas = {}, buckets = {} }
end

local function count(day, name, delta, isYesterday)
  local field = isYesterday and '<' .. name or name
  if not day.deltas[field] then day.order[#day.order + 1] = field end
  day.deltas[field] = (day.deltas[field] or 0) + delta
end

local function observe(day, name, bucket, isYesterday)
  local field = isYesterday and '<' .. name or name
  if not day.buckets[field] then
    day.order[#day.order + 1] = field
    day.buckets[field] = {}
  end
  table.insert(day.buckets[field], bucket)
end

local function addToHistogram(text, bucket)
  local head, tally, tail = string.match(text, '^(.*,' .. bucket .. ':)(%d+)(,.*)$')
  if head then return head .. integer(tally + 1) .. tail end
  return (text == '' and ',' or text) .. bucket .. ':1,'
end

local function otherOf(field)
  local isHistogram = HISTOGRAMS[string.match(field, '^<?(%a+):')]
  return string.match(field, isHistogram and '^<?%a+:[%a-]+:' or '^<?%a+:') .. '(other)'
end

local function readDay(day)
  local fields, known = { '~', '~names', '~ids' }, {}
  local function want(field)
    if not known[field] then fields[#fields + 1] = field end
    known[field] = true
  end
  for _, field in ipairs(day.order) do
    want(field)
    if CAPS[string.match(field, '^<?(%a+):')] then want(otherOf(field)) end
  end
  day.found = {}
  for at, value in ipairs(call('HMGET', day.key, unpack(fields))) do day.found[fields[at]] = value end
end

local function applyDay(day)
  local names, changed = {}, {}
  for kind, held in string.gmatch(day.found['~names'] or '', '(%a+)=(%d+)') do names[kind] = tonumber(held) end
  local function place(field)
    local kind = string.match(field, '^<?(%a+):')
    if day.found[field] or not CAPS[kind] then return field end
    if (names[kind] or 0) >= CAPS[kind] then return otherOf(field) end
    names[kind] = (names[kind] or 0) + 1
    return field
  end
  for _, field in ipairs(day.order) do
    local delta, buckets = day.deltas[field], day.buckets[field]
    if buckets then
      field = place(field)
      for _, bucket in ipairs(buckets) do
        day.found[field] = addToHistogram(day.found[field] or '', bucket)
      end
      changed[field] = day.found[field]
    elseif delta ~= 0 then
      field = place(field)
      day.found[field] = integer(tonumber(day.found[field] or 0) + delta)
      changed[field] = day.found[field]
    end
  end
  local held = {}
  for kind in pairs(CAPS) do
    if names[kind] then held[#held + 1] = kind .. '=' .. names[kind] end
  end
  table.sort(held)
  changed['~names'] = table.concat(held, ' ')
  return changed
end

local function writeDay(day, keepSeconds, more)
  local changed, isNew, values = applyDay(day), not day.found['~'], {}
  for field, value in pairs(more or {}) do changed[field] = value end
  if isNew then changed['~'] = '1' end
  for field, value in pairs(changed) do
    values[#values + 1] = field
    values[#values + 1] = value
  end
  call('HSET', day.key, unpack(values))
  if isNew then call('EXPIRE', day.key, keepSeconds) end
end
`
