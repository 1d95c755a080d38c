package no.praksis.bot.playground;

import java.util.List;

/**
 * Measures text against what is behind it, as WCAG 2.2 success criterion 1.4.3 does: 4.5 to 1, and
 * 3 to 1 for large letters.
 */
final class Contrast {
  private static final String AUDIT =
      """
      (() => {
        const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
        const rgba = (colour) => {
          canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data];
        };
        const behind = (element) => {
          const layers = [];
          for (let e = element; e; e = e.parentElement) {
            const colour = rgba(getComputedStyle(e).backgroundColor);
            if (colour[3]) layers.push(colour);
            if (colour[3] === 255) break;
          }
          return layers.reverse().reduce(
            (under, over) => under.map((c, i) => i < 3 ? (over[i] * over[3] + c * (255 - over[3])) / 255 : 255),
            [255, 255, 255, 255]);
        };
        const light = (c) => [0, 1, 2].map((i) => c[i] / 255)
          .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
          .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
        const top = document.querySelector('dialog[open]') ?? document.body;
        const poor = [];
        for (const element of top.querySelectorAll('*')) {
          const own = [...element.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data.trim()).join('');
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          if (!own || box.width < 2 || box.height < 2 || style.visibility === 'hidden' || element.closest('[hidden], .hidden, .skip')) continue;
          const a = light(rgba(style.color)), b = light(behind(element));
          const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          const size = parseFloat(style.fontSize);
          const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
          if (ratio < (large ? 3 : 4.5)) poor.push(own + ' ' + ratio.toFixed(2));
        }
        return poor;
      })()
      """;

  private Contrast() {}

  /** Texts that stand out too little, with their ratio. */
  @SuppressWarnings("unchecked")
  static List<String> poor(Browser browser) {
    return (List<String>) browser.js(AUDIT.strip());
  }
}
