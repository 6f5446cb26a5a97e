import { buildSchema } from 'graphql'

/** What the storefront and its partners may ask. `resolveRoot` answers it. */
export const schema = buildSchema(/* GraphQL */ `
  type Query {
    "The shop's products in its own order; \`first\` is 1 to 50."
    products(first: Int = 20, after: String): ProductConnection!
    product(slug: String!): Product
    "Articles, newest first; \`first\` is 1 to 50."
    posts(first: Int = 20): [Post!]!
    "Whoever is signed in; null for everybody else."
    me: Member
    "Needs the role viewer."
    experiments: [Experiment!]!
  }

  enum Language { en de }
  enum Currency { USD EUR GBP JPY }

  type ProductConnection {
    nodes: [Product!]!
    totalCount: Int!
    pageInfo: PageInfo!
  }

  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }

  type Product {
    slug: String!
    category: String!
    "In English where there is no translation."
    name(language: Language = en): String!
    line(language: Language = en): String!
    description(language: Language = en): String!
    details(language: Language = en): [String!]!
    "In the currency of the caller's market unless another is named."
    price(currency: Currency): Money!
  }

  type Money {
    amountMinor: Int!
    currency: Currency!
  }

  type Post {
    slug: String!
    author: String!
    publishedOn: String!
    title(language: Language = en): String!
    summary(language: Language = en): String!
    body(language: Language = en): [String!]!
  }

  type Member {
    id: ID!
    roles: [String!]!
    name: String
    email: String
  }

  type Experiment {
    id: ID!
    status: String!
    slot: String!
    "Visitors who saw it, over all variants."
    visitors: Int!
    variants: [Variant!]!
  }

  type Variant {
    key: String!
    "The share of visitors that it is given."
    ratio: Float!
    visitors: Int!
    "Visitors who bought after they saw it."
    conversions: Int!
  }
`)
