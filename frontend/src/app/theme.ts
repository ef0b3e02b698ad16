import { type ThemeConfig, theme } from 'antd'

const FONT =
  '"PingFang SC", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif'

/** antd's tokens, matched by hand to the variables in ui/tokens.css. */
export function themeOf(dark: boolean, large: boolean, still: boolean): ThemeConfig {
  const colours = dark
    ? {
        colorPrimary: '#2f6fc4',
        colorLink: '#86b6f2',
        colorLinkHover: '#a9ccf7',
        colorInfo: '#86b6f2',
        colorError: '#ff9d94',
        colorWarning: '#eac36a',
        colorSuccess: '#84d3a1',
        colorText: '#e4eaf2',
        colorTextSecondary: '#b0bccc',
        colorTextTertiary: '#98a6b9',
        colorTextDescription: '#98a6b9',
        colorTextPlaceholder: '#98a6b9',
        colorTextDisabled: '#8795a9',
        colorBgContainer: '#161f2b',
        colorBgElevated: '#1c2735',
        colorBgLayout: '#0e151e',
        colorBorder: '#4a5d77',
        colorBorderSecondary: '#263445',
      }
    : {
        colorPrimary: '#134a8e',
        colorLink: '#134a8e',
        colorLinkHover: '#0c356b',
        colorInfo: '#134a8e',
        colorError: '#b3261e',
        colorWarning: '#8a5a00',
        colorSuccess: '#1d6b3a',
        colorText: '#18222f',
        colorTextSecondary: '#46536a',
        colorTextTertiary: '#5c6a80',
        colorTextDescription: '#5c6a80',
        colorTextPlaceholder: '#5c6a80',
        colorTextDisabled: '#69768a',
        colorBgContainer: '#ffffff',
        colorBgElevated: '#ffffff',
        colorBgLayout: '#f1f4f8',
        colorBorder: '#aebbcd',
        colorBorderSecondary: '#e6eaf1',
      }
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...colours,
      fontFamily: FONT,
      fontSize: large ? 18 : 14,
      controlHeight: large ? 46 : 32,
      borderRadius: 3,
      borderRadiusLG: 4,
      borderRadiusSM: 2,
      motion: !still,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Tabs: {
        horizontalMargin: '-0.5rem 0 1rem 0',
        itemSelectedColor: dark ? '#a9ccf7' : '#0c356b',
        inkBarColor: dark ? '#ff9d94' : '#b3261e',
      },
      Pagination: { itemActiveColor: dark ? '#a9ccf7' : '#0c356b' },
      // What is chosen is written in this colour: that of buttons is too dark to read on dark ground.
      Radio: dark ? { colorPrimary: '#5b93dd', colorPrimaryHover: '#86b6f2' } : {},
      Select: {
        optionSelectedBg: dark ? '#1b3252' : '#e7eef8',
        optionSelectedColor: dark ? '#e4eaf2' : '#18222f',
      },
    },
  }
}
