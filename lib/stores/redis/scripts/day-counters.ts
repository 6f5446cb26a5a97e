/**
 * Lua for the day's hash: `views`, `views:<kind>`, and a field for each path (`path:/…`) and custom event (`event:…`);
 * `~` is the day on which the expiry was last set, `~names` how many fields of the latter kind there are. What goes
 * beyond a limit is counted together, so that invented names cannot fill the memory. 2 commands, 3 with the expiry.
 */
export const dayCounters = `
local MAX_NAMES = 2000

local function readDay(key, names, kind)
  local fields, counts, views = { '~', '~names', 'views', 'views:' .. kind, '(other)' }, {}, 0
  for _, name in ipairs(names) do
    if not counts[name] then fields[#fields + 1] = name end
    counts[name] = (counts[name] or 0) + 1
    if string.sub(name, 1, 5) == 'path:' then views = views + 1 end
  end
  return { key = key, fields = fields, counts = counts, views = views, found = redis.call('HMGET', key, unpack(fields)) }
end

local function writeDay(day, today, keepSeconds, mayExpire)
  local found, fields, values = day.found, day.fields, {}
  local function put(index, value)
    values[#values + 1] = fields[index]
    values[#values + 1] = type(value) == 'number' and string.format('%.0f', value) or value
  end
  local named, other = tonumber(found[2] or 0), 0
  for index = 6, #fields do
    local count = day.counts[fields[index]]
    if found[index] or named < MAX_NAMES then
      if not found[index] then named = named + 1 end
      put(index, tonumber(found[index] or 0) + count)
    else
      other = other + count
    end
  end
  put(2, named)
  if day.views > 0 then
    put(3, tonumber(found[3] or 0) + day.views)
    put(4, tonumber(found[4] or 0) + day.views)
  end
  if other > 0 then put(5, tonumber(found[5] or 0) + other) end
  if mayExpire then put(1, today) end
  redis.call('HSET', day.key, unpack(values))
  if mayExpire then redis.call('EXPIRE', day.key, keepSeconds) end
end
`
