import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const themes = ['light', 'dark'] as const
const grounds = ['bg', 'panel', 'raised', 'hover']

function colour(name: string, theme: (typeof themes)[number]): string {
  const pair = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css)
  const found = pair?.[theme === 'light' ? 1 : 2]
  assert.ok(found, `${name} has no ${theme} value`)
  return found
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

for (const theme of themes) {
  test(`text reads on every ground in the ${theme} theme`, () => {
    for (const text of ['ink', 'mute', 'accent', 'danger', 'warn', 'ok', 'info', 'purple']) {
      for (const ground of grounds) {
        const found = contrast(colour(text, theme), colour(ground, theme))
        assert.ok(found >= 4.5, `${text} on ${ground}: ${found.toFixed(2)}`)
      }
    }
  })

  test(`a colour reads on its own soft ground in the ${theme} theme`, () => {
    for (const tone of ['accent', 'danger', 'warn', 'ok', 'info', 'purple']) {
      const found = contrast(colour(tone, theme), colour(`${tone}-soft`, theme))
      assert.ok(found >= 4.5, `${tone} on its soft ground: ${found.toFixed(2)}`)
    }
    assert.ok(contrast(colour('on-accent', theme), colour('accent', theme)) >= 4.5)
    assert.ok(contrast(colour('raised', theme), colour('danger', theme)) >= 4.5)
  })

  test(`the border of a control is seen on its ground in the ${theme} theme`, () => {
    assert.ok(contrast(colour('control', theme), colour('raised', theme)) >= 3)
    assert.ok(contrast(colour('control', theme), colour('bg', theme)) >= 3)
  })
}
