const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that for is was with on as at by from have has had which said are this not were will been their',
  fr: 'le la les des et est que dans pour une sur qui pas par plus avec ce cette sont aux ont été mais du au',
  de: 'der die das und ist den von mit nicht auf ein eine des dem sich für im auch es werden wird als aus nach bei',
  es: 'el los las que y en por con una para del se es su como más pero fue este han sus al lo',
  pt: 'o os que e do da em um para com não uma por mais dos as se na no foi ao das como pelo pela',
  it: 'il che di la e per un una del non con sono della nel alla anche si da più gli dei come è',
  nl: 'de het een van en in is dat op te voor met zijn niet aan er om die ook als door naar bij',
  cs: 'se na že je ve s z do o jako za ale by který jsou když také po pro tak',
  pl: 'w na się z że do nie jest o jak to po co za od dla przez ale są oraz był',
  sv: 'och att det som en på är av för med till den inte om ett har de var från',
  da: 'og det at en på er af for med til den ikke som har de var et der',
}

const SETS = Object.entries(FUNCTION_WORDS).map(([code, words]) => [code, new Set(words.split(' '))] as const)

/** The language of a text by its script or its function words, or null where neither decides. */
export function guessLanguage(text: string): string | null {
  return byScript(text) ?? byWords(text)
}

function byScript(text: string): string | null {
  const share = (pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / Math.max(1, text.length)
  if (share(/[\p{sc=Hiragana}\p{sc=Katakana}]/gu) > 0.15) return 'ja'
  if (share(/\p{sc=Han}/gu) > 0.4) return 'zh'
  if (share(/\p{sc=Hangul}/gu) > 0.3) return 'ko'
  if (share(/\p{sc=Arabic}/gu) > 0.4) return 'ar'
  if (share(/\p{sc=Hebrew}/gu) > 0.4) return 'he'
  if (share(/\p{sc=Greek}/gu) > 0.4) return 'el'
  return null
}

function byWords(text: string): string | null {
  const words =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, 1000) ?? []
  if (words.length < 20) return null
  const counts = SETS.map(([code, set]) => [code, words.filter((word) => set.has(word)).length] as const)
  const [best, second] = counts.toSorted((a, b) => b[1] - a[1])
  return best![1] > words.length * 0.12 && best![1] > second![1] * 1.25 ? best![0] : null
}
