import { execute, NoSchemaIntrospectionCustomRule, parse, validate } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { GraphqlContext } from './context.ts'
import { DepthRule } from './depth-rule.ts'
import { may, resolveRoot } from './resolve-root.ts'

const MAX_TOKENS = 1_000

/**
 * Closes what is open by default: bounds size and depth of a query, keeps the schema from those who may not see the
 * console, and gives no suggestions, which would tell it piece by piece.
 */
export function harden(): Plugin<GraphqlContext> {
  return {
    onParse({ setParseFn }) {
      setParseFn((source) => parse(source, { maxTokens: MAX_TOKENS }))
    },
    onValidate({ context, addValidationRule, setValidationFn }) {
      addValidationRule(DepthRule)
      if (!may(context.session, 'viewer')) addValidationRule(NoSchemaIntrospectionCustomRule)
      setValidationFn((schema, document, rules) =>
        validate(schema, document, rules, { hideSuggestions: true, maxErrors: 10 }),
      )
    },
    onExecute({ setExecuteFn }) {
      setExecuteFn((args) => execute({ ...args, rootValue: resolveRoot(), hideSuggestions: true }))
    },
  }
}
