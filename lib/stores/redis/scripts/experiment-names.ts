const MOST_COUNTRIES = 60
const MOST_GOALS = 62

/**
 * Lua for what there is of an experiment in the hash of a day, so that a reader can ask for it: epochs, variants, goals
 * and countries, each joined by commas, and `!` once the first day is noted elsewhere, joined by `|`. Names that visitors
 * bring in are bounded: later goals find no place, visitors of later countries are of `(other)`.
 */
export const experimentNames = `
local OTHER_COUNTRY = '--'

local function namesOf(sums, experiment)
  local known = sums.names[experiment.name]
  if known then return known end
  local lists = {}
  for list in string.gmatch((sums.found[experiment.name .. '.~'] or '||||') .. '|', '([^|]*)|') do lists[#lists + 1] = list end
  known = { epochs = lists[1], variants = lists[2], goals = lists[3], countries = lists[4], isNoted = lists[5] == '!' }
  sums.names[experiment.name] = known
  return known
end

-- whether the name is, or now stands, on the list
local function note(names, kind, name, most)
  if string.find(',' .. names[kind] .. ',', ',' .. name .. ',', 1, true) then return true end
  local _, commas = string.gsub(names[kind], ',', '')
  if names[kind] ~= '' and commas + 1 >= (most or 1000) then return false end
  names[kind] = names[kind] == '' and name or names[kind] .. ',' .. name
  names.changed = true
  return true
end

local function noteCountry(names, country)
  return note(names, 'countries', country, ${MOST_COUNTRIES}) and country or OTHER_COUNTRY
end

local function noteGoal(names, goal)
  return note(names, 'goals', goal, ${MOST_GOALS})
end

local function storeNames(sums)
  for name, names in pairs(sums.names) do
    if names.changed then
      sums.changed[name .. '.~'] = table.concat({ names.epochs, names.variants, names.goals, names.countries, names.isNoted and '!' or '' }, '|')
    end
  end
end
`
