import { describe, expect, test } from 'vitest'
import { isLanguage, textIn, toPublicPath } from './language.ts'

describe('toPublicPath', () => {
  test('the default language has no prefix', () => {
    expect(toPublicPath('en', '/')).toBe('/')
    expect(toPublicPath('en', '/products/tide-clock')).toBe('/products/tide-clock')
  })
  test('other languages stand in front, and a home page keeps no trailing slash', () => {
    expect(toPublicPath('de', '/')).toBe('/de')
    expect(toPublicPath('de', '/cart')).toBe('/de/cart')
  })
})

describe('languages', () => {
  test('only known ones are languages', () => {
    expect(isLanguage('de')).toBe(true)
    expect(isLanguage('DE')).toBe(false)
    expect(isLanguage('__proto__')).toBe(false)
  })
  test('a missing translation is shown in English', () => {
    expect(textIn({ en: 'Shore' }, 'de')).toBe('Shore')
    expect(textIn({ en: 'Shore', de: 'Ufer' }, 'de')).toBe('Ufer')
  })
})
