import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { cityTime } from '~/ui/city-time'

type Hand = components['schemas']['Hand']

/** Who did something, for whom, and when, in words. */
export function useHandText() {
  const { t } = useTranslation('progress')
  const nameOf = ({ by, on_behalf_of }: Hand): string =>
    on_behalf_of ? t('on_behalf', { name: by.name, from: on_behalf_of.name }) : by.name
  return {
    nameOf,
    textOf: (hand: Hand): string => t('hand', { name: nameOf(hand), at: cityTime(hand.at) }),
  }
}
