/**
 * Lua for whole numbers that may pass 2^53, where a double is no longer exact: decimal texts, read as two limbs of
 * which the lower has twelve digits. Exact for factors below 10^12 and sums below 10^27, of either sign.
 */
export const exactSums = `
local LIMB, HALF = 1e12, 1e6

local function integer(number)
  return string.format('%.0f', number)
end

local function toLimbs(text)
  local isNegative = string.sub(text, 1, 1) == '-'
  if isNegative then text = string.sub(text, 2) end
  local high, low = tonumber(string.sub(text, 1, -13)) or 0, tonumber(string.sub(text, -12)) or 0
  if isNegative then return -high, -low end
  return high, low
end

local function toText(high, low)
  high, low = high + math.floor(low / LIMB), low % LIMB
  local sign = ''
  if high < 0 then
    sign, high = '-', -high
    if low > 0 then high, low = high - 1, LIMB - low end
  end
  if high > 0 then return sign .. integer(high) .. string.format('%012.0f', low) end
  return low == 0 and '0' or sign .. integer(low)
end

-- text + first * second
local function addProduct(text, first, second)
  local isNegative = (first < 0) ~= (second < 0)
  local a, b = math.abs(first), math.abs(second)
  local a1, a0, b1, b0 = math.floor(a / HALF), a % HALF, math.floor(b / HALF), b % HALF
  local middle = a1 * b0 + a0 * b1
  local partHigh, partLow = a1 * b1 + math.floor(middle / HALF), (middle % HALF) * HALF + a0 * b0
  local high, low = toLimbs(text)
  if isNegative then return toText(high - partHigh, low - partLow) end
  return toText(high + partHigh, low + partLow)
end
`
