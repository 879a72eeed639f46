import {
  Button,
  Checkbox,
  CloseButton,
  createTheme,
  Drawer,
  Menu,
  Modal,
  MultiSelect,
  NumberInput,
  PasswordInput,
  Popover,
  Select,
  Textarea,
  TextInput,
  Tooltip,
} from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { dark, gray, petrol } from "./palette";

const small = { defaultProps: { size: "sm" } } as const;
const floating = { defaultProps: { shadow: "md", radius: "md", transitionProps: { duration: 90 } } };

const OVERLAY = { color: "#0b1314", backgroundOpacity: 0.28 };

export const theme = createTheme({
  colors: { petrol, gray, dark },
  primaryColor: "petrol",
  primaryShade: 6,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Consolas, monospace",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  lineHeights: { xs: "1.4", sm: "1.5", md: "1.5", lg: "1.5", xl: "1.4" },
  headings: { fontWeight: "600" },
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "12px", xl: "16px" },
  defaultRadius: "sm",
  cursorType: "pointer",
  focusRing: "auto",
  shadows: { md: "0 1px 2px rgb(12 24 26 / 6%), 0 8px 24px rgb(12 24 26 / 10%)" },
  components: {
    Button: Button.extend(small),
    Checkbox: Checkbox.extend(small),
    CloseButton: CloseButton.extend(small),
    TextInput: TextInput.extend(small),
    PasswordInput: PasswordInput.extend(small),
    Textarea: Textarea.extend(small),
    NumberInput: NumberInput.extend(small),
    Select: Select.extend({ defaultProps: { ...small.defaultProps, checkIconPosition: "right" } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { ...small.defaultProps, checkIconPosition: "right" } }),
    DateInput: DateInput.extend(small),
    Menu: Menu.extend({ defaultProps: { ...floating.defaultProps, withInitialFocusPlaceholder: false } }),
    Popover: Popover.extend(floating),
    Modal: Modal.extend({
      defaultProps: {
        centered: false,
        yOffset: "10vh",
        radius: "lg",
        overlayProps: OVERLAY,
        transitionProps: { duration: 110 },
      },
    }),
    Drawer: Drawer.extend({ defaultProps: { overlayProps: OVERLAY, transitionProps: { duration: 140 } } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, withArrow: false, transitionProps: { duration: 80 } },
    }),
  },
});
