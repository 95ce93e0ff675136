import type { ThemeConfig } from "antd";
import defaultAlgorithm from "antd/es/theme/themes/default/index.js";
import darkAlgorithm from "antd/es/theme/themes/dark/index.js";
import { fontFamily, fontSize, palettes, radius, type Mode } from "./tokens.ts";

/** Ant Design in our colours. */
export function antTheme(mode: Mode): ThemeConfig {
  const color = palettes[mode];
  return {
    algorithm: mode === "dark" ? darkAlgorithm : defaultAlgorithm,
    token: {
      colorPrimary: color.primary,
      colorInfo: color.primary,
      colorError: color.accent,
      colorErrorText: color.accentText,
      colorSuccess: color.good,
      colorWarning: color.warn,
      colorInfoBg: color.primaryTint,
      colorInfoBorder: color.line,
      colorErrorBg: color.accentTint,
      colorWarningBg: color.warnTint,
      colorSuccessBg: color.goodTint,
      colorPrimaryBg: color.primaryTint,
      colorLink: color.primaryText,
      colorLinkHover: color.primaryText,
      colorLinkActive: color.primaryText,
      colorText: color.text,
      colorTextSecondary: color.textSecond,
      colorTextTertiary: color.textThird,
      colorTextDescription: color.textThird,
      colorTextPlaceholder: color.textThird,
      colorTextDisabled: color.textThird,
      colorBgLayout: color.ground,
      colorBgContainer: color.surface,
      colorBgContainerDisabled: color.hover,
      colorBgElevated: color.raised,
      colorBorder: color.edge,
      colorBorderSecondary: color.line,
      colorSplit: color.line,
      fontFamily,
      fontSize,
      borderRadius: radius,
      controlHeight: 34,
      wireframe: false,
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.18s",
    },
    components: {
      Form: { itemMarginBottom: 26, verticalLabelPadding: "0 0 4px" },
      Button: {
        primaryShadow: "none",
        defaultShadow: "none",
        fontWeight: 500,
        dangerShadow: "none",
        // Dark mode's own red is too dim to be read as the text of an outlined button.
        colorError: color.accentText,
        dangerColor: mode === "dark" ? color.ground : "#ffffff",
      },
    },
  };
}
