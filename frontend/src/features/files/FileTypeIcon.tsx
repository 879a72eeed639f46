import {
  AudioIcon,
  FileIcon,
  PdfIcon,
  PictureIcon,
  SpreadsheetIcon,
  VideoIcon,
  WordsIcon,
  ZipIcon,
} from "~/ui/icons";

const ICONS: readonly [RegExp, typeof FileIcon][] = [
  [/^image\//, PictureIcon],
  [/^audio\//, AudioIcon],
  [/^video\//, VideoIcon],
  [/pdf$/, PdfIcon],
  [/spreadsheet|excel|csv/, SpreadsheetIcon],
  [/word|opendocument\.text|rtf|^text\//, WordsIcon],
  [/zip|compressed|tar$/, ZipIcon],
];

type FileTypeIconProps = { mediaType: string; size?: number; stroke?: number };

/** The icon of a media type. */
export function FileTypeIcon({ mediaType, ...drawn }: FileTypeIconProps) {
  const Icon = ICONS.find(([type]) => type.test(mediaType))?.[1] ?? FileIcon;
  return <Icon {...drawn} />;
}
