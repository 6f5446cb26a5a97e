import { CHANNELS } from '#lib/core/events/channel'
import { DEVICES } from '#lib/core/events/device'
import { VITALS } from '#lib/core/events/vital-bucket'

/**
 * Lua for the sums of all experiments of a UTC day, one hash for all of them: so a batch pays two commands whatever it
 * concerns. `<` in front of a field means the day before, as in `dayCounters`. With `<experiment>` for `<id>.<tag>`:
 *
 * `<experiment>.~` names what there is, see `experimentNames`.
 * `<experiment>.<epoch>.<variant>.<segment>` is a cell: visitors, Σx, Σx² (x: a visitor's revenue); in the segment `all`
 * also Σp, Σp², Σpx, Σq, Σq², Σqx (p: page views, q: revenue, both before the exposure); then for each goal
 * `;<goal>=<visitors who reached it>`, in `all` with `/<Σp of those>`. A segment is `all`, `device:…`, `visitor:new` or
 * `visitor:returning`, `channel:…`, `country:…` or `market:…`. All numbers are changes of the day, and may be negative.
 * `<experiment>.<epoch>.<variant>.vital:<metric>` is a histogram of the first value of each visitor.
 * `<experiment>.<epoch>.mixed` counts visitors who saw two variants and were taken out. Needs `exactSums` and `experimentNames`.
 */
export const experimentSums = `
local DEVICES = { ${quoted(DEVICES)} }
local CHANNELS = { ${quoted(CHANNELS)} }
local VITALS = { ${quoted(VITALS)} }

local function newSums(key)
  return { key = key, order = { '~' }, wanted = { ['~'] = true }, found = {}, cells = {}, touched = {}, changed = {}, names = {} }
end

local function want(sums, field)
  if not sums.wanted[field] then sums.order[#sums.order + 1] = field end
  sums.wanted[field] = true
end

local function readSums(sums)
  for at, value in ipairs(call('HMGET', sums.key, unpack(sums.order))) do sums.found[sums.order[at]] = value or nil end
end

local function prefixOf(experiment, epoch, isYesterday)
  return (isYesterday and '<' or '') .. experiment.name .. '.' .. integer(epoch) .. '.'
end

local function segmentsOf(state, markets)
  return {
    'all', 'device:' .. DEVICES[state.device + 1], 'visitor:' .. (state.isReturning and 'returning' or 'new'),
    'channel:' .. CHANNELS[state.channel + 1], 'country:' .. (state.country == OTHER_COUNTRY and '(other)' or state.country),
    'market:' .. (markets[state.market] or state.market),
  }
end

local function cellOf(sums, field)
  if not sums.wanted[field] then error('not read: ' .. field) end
  local cell = sums.cells[field]
  if cell then return cell end
  cell = { sums = {}, goals = {}, order = {} }
  local head, goals = string.match(sums.found[field] or '', '^([^;]*)(.*)$')
  for number in string.gmatch(head, '[^,]+') do cell.sums[#cell.sums + 1] = number end
  for goal, tally in string.gmatch(goals, ';([^=]+)=([^;]+)') do
    local reached, views = string.match(tally, '^([^/]+)/?(.*)$')
    cell.goals[goal] = { tonumber(reached), tonumber(views) or 0 }
    cell.order[#cell.order + 1] = goal
  end
  sums.cells[field] = cell
  return cell
end

local function cellText(cell)
  local text, isAll = {}, cell.isAll
  for at = 1, isAll and 9 or 3 do text[at] = cell.sums[at] or '0' end
  text = { table.concat(text, ',') }
  for _, goal in ipairs(cell.order) do
    local reached, views = unpack(cell.goals[goal])
    text[#text + 1] = goal .. '=' .. integer(reached) .. (isAll and '/' .. integer(views) or '')
  end
  return table.concat(text, ';')
end

-- calls change(cell, isAll) for every cell that a visitor belongs to
local function eachCell(sums, experiment, state, markets, isYesterday, change)
  local variant = experiment.variants[state.variant]
  if not variant then return end
  local prefix = prefixOf(experiment, state.epoch, isYesterday) .. variant .. '.'
  for at, segment in ipairs(segmentsOf(state, markets)) do
    local cell = cellOf(sums, prefix .. segment)
    change(cell, at == 1)
    cell.isAll = at == 1
    sums.touched[prefix .. segment] = cell
  end
end

local function add(cell, at, first, second)
  cell.sums[at] = addProduct(cell.sums[at] or '0', first, second)
end

-- a visitor comes in (sign 1) or is taken out (-1)
local function addVisitor(cell, isAll, state, sign)
  add(cell, 1, sign, 1)
  if not isAll then return end
  local p, q = state.preViews, state.preRevenue
  add(cell, 4, sign, p)
  add(cell, 5, sign * p, p)
  add(cell, 7, sign, q)
  add(cell, 8, sign * q, q)
end

-- the visitor's revenue goes up by x, or down when x is negative
local function addRevenue(cell, isAll, state, x)
  add(cell, 2, x, 1)
  add(cell, 3, x, 2 * state.revenue + x)
  if not isAll then return end
  add(cell, 6, x, state.preViews)
  add(cell, 9, x, state.preRevenue)
end

local function addGoal(cell, goal, state, sign)
  if not cell.goals[goal] then
    cell.goals[goal] = { 0, 0 }
    cell.order[#cell.order + 1] = goal
  end
  cell.goals[goal][1] = cell.goals[goal][1] + sign
  cell.goals[goal][2] = cell.goals[goal][2] + sign * state.preViews
end

local function writeSums(sums, keepSeconds)
  storeNames(sums)
  local isNew, values = not sums.found['~'], {}
  for field, cell in pairs(sums.touched) do sums.changed[field] = cellText(cell) end
  for field, value in pairs(sums.changed) do
    values[#values + 1] = field
    values[#values + 1] = value
  end
  if #values == 0 then return end
  if isNew then
    values[#values + 1] = '~'
    values[#values + 1] = '1'
  end
  call('HSET', sums.key, unpack(values))
  if isNew then call('EXPIRE', sums.key, keepSeconds) end
end
`

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ')
}
