import type { MantineColorsTuple } from "@mantine/core";

/** Petrol: our one accent. Shade 6 carries white text at 5.9:1 in both schemes. */
export const petrol: MantineColorsTuple = [
  "#edf7f8",
  "#d7ecee",
  "#b0d9dd",
  "#84c3c9",
  "#56aab2",
  "#2f8b95",
  "#0e6e78",
  "#0b5a63",
  "#0a4950",
  "#07363c",
];

/** Greys with a breath of the accent's hue: the light scheme's surfaces, lines and text. */
export const gray: MantineColorsTuple = [
  "#f6f8f8",
  "#eff2f2",
  "#e5e9e9",
  "#d8dede",
  "#c3cbcb",
  "#9aa5a5",
  "#6b7676",
  "#525d5d",
  "#343d3d",
  "#182021",
];

/** The dark scheme, from text to the ground. */
export const dark: MantineColorsTuple = [
  "#dde4e4",
  "#bdc7c7",
  "#93a0a0",
  "#677474",
  "#2c3435",
  "#20272a",
  "#191f21",
  "#121718",
  "#0c1011",
  "#070a0a",
];
