/** The zones to choose from, each with the time it is there now: "Europe/Warsaw · 10:30". */
export function zoneOptions(now: number, locale: string): { value: string; label: string }[] {
  const zones = Intl.supportedValuesOf("timeZone");
  return ["UTC", ...zones.filter((zone) => zone !== "UTC")].map((zone) => {
    const time = new Intl.DateTimeFormat(locale, {
      timeStyle: "short",
      hourCycle: "h23",
      timeZone: zone,
    }).format(now);
    return { value: zone, label: `${zone.replaceAll("_", " ")} · ${time}` };
  });
}
