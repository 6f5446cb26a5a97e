/**
 * Lua for sums that may pass 2^53, where a double is no longer exact: decimal texts of two limbs, the lower of twelve
 * digits. Exact while the factors are below 10^12 and their product below 10^21.
 */
export const exactSums = `
local LIMB = 1e12

local function integer(number)
  return string.format('%.0f', number)
end

-- text + first * second
local function addProduct(text, first, second)
  local low = tonumber(string.sub(text, -12)) or 0
  local high = tonumber(string.sub(text, 1, -13)) or 0
  local part = first * math.floor(second / 1e6)
  local rest = first * (second % 1e6)
  low = low + (part % 1e6) * 1e6 + rest % LIMB
  high = high + math.floor(part / 1e6) + math.floor(rest / LIMB) + math.floor(low / LIMB)
  low = low % LIMB
  if high == 0 then return integer(low) end
  return integer(high) .. string.format('%012.0f', low)
end
`
