/** Lua that runs commands and counts them: the hosted Redis bills each one inside a script. */
export const countedCalls = `
local commands = 0

local function call(...)
  commands = commands + 1
  return redis.call(...)
end

local function commandCount()
  return commands
end
`
