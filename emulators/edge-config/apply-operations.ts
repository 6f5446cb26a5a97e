/** One item as the platform's API shows it; times are milliseconds since 1970. */
export type Item = {
  key: string
  value: unknown
  description?: string
  createdAt: number
  updatedAt: number
}

export type Items = ReadonlyMap<string, Item>

/** Why a PATCH is refused as a whole, in the platform's terms. */
export type Refusal = { status: number; code: string; message: string }

const KEY_PATTERN = /^[A-Za-z0-9_-]+$/
const MAX_KEY_CHARACTERS = 256
const MAX_DESCRIPTION_CHARACTERS = 512

type Operation = {
  operation: 'create' | 'update' | 'upsert' | 'delete'
  key: string
  value?: unknown
  description?: string
}

/**
 * The items after all operations of a PATCH body, applied in order, or the first reason against it.
 * Never changes `items`. The platform documents the statuses of these refusals but not their codes.
 * Source: https://vercel.com/docs/rest-api/edge-config/update-edge-config-items-in-batch
 */
export function applyOperations(items: Items, body: unknown, nowMs: number): Items | Refusal {
  const operations = isObject(body) && Array.isArray(body.items) ? body.items : null
  if (operations === null) return badRequest('`items` should be an array.')
  const result = new Map(items)
  for (const [index, input] of operations.entries()) {
    const operation = parseOperation(input, `items[${index}]`)
    if ('status' in operation) return operation
    const refusal = applyOperation(result, operation, nowMs)
    if (refusal) return refusal
  }
  return result
}

function applyOperation(items: Map<string, Item>, operation: Operation, nowMs: number): Refusal | null {
  const { key } = operation
  const existing = items.get(key)
  switch (operation.operation) {
    case 'create':
      if (existing) return alreadyExists(key)
      break
    case 'update':
      if (!existing) return notFound(key)
      break
    case 'upsert':
      break
    case 'delete':
      if (!existing) return notFound(key)
      items.delete(key)
      return null
  }
  const description = operation.description ?? existing?.description
  items.set(key, {
    key,
    value: 'value' in operation ? operation.value : existing?.value,
    ...(description === undefined ? {} : { description }),
    createdAt: existing?.createdAt ?? nowMs,
    updatedAt: nowMs,
  })
  return null
}

function parseOperation(input: unknown, place: string): Operation | Refusal {
  if (!isObject(input)) return badRequest(`\`${place}\` should be an object.`)
  const { operation, key, description } = input
  if (!isOperationName(operation)) {
    return badRequest(`\`${place}.operation\` should be equal to one of create, update, upsert, delete.`)
  }
  if (typeof key !== 'string' || !KEY_PATTERN.test(key) || key.length > MAX_KEY_CHARACTERS) {
    return badRequest(
      `\`${place}.key\` should match ${KEY_PATTERN.source}, at most ${MAX_KEY_CHARACTERS} characters.`,
    )
  }
  const needsValue = operation === 'create' || operation === 'upsert'
  if (needsValue && !('value' in input)) return badRequest(`\`${place}\` should have a \`value\`.`)
  if (description !== undefined && !isDescription(description)) {
    return badRequest(
      `\`${place}.description\` should be a string, at most ${MAX_DESCRIPTION_CHARACTERS} characters.`,
    )
  }
  return {
    operation,
    key,
    ...('value' in input ? { value: input.value } : {}),
    ...(description === undefined ? {} : { description }),
  }
}

function isOperationName(input: unknown): input is Operation['operation'] {
  return input === 'create' || input === 'update' || input === 'upsert' || input === 'delete'
}

function isDescription(input: unknown): input is string {
  return typeof input === 'string' && input.length <= MAX_DESCRIPTION_CHARACTERS
}

function isObject(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

function badRequest(message: string): Refusal {
  return { status: 400, code: 'bad_request', message: `Invalid request: ${message}` }
}

function notFound(key: string): Refusal {
  return {
    status: 404,
    code: 'edge_config_item_not_found',
    message: `Could not find the edge config item: ${key}`,
  }
}

function alreadyExists(key: string): Refusal {
  return {
    status: 409,
    code: 'edge_config_item_already_exists',
    message: `The edge config item exists already: ${key}`,
  }
}
