//! A QR code as a picture, for authenticator apps.

use qrcodegen::{QrCode, QrCodeEcc};

/// Pixels of a module's side, and modules of white around.
const SCALE: usize = 6;
const MARGIN: i32 = 4;

/// The text's QR code as a PNG of one bit a pixel. None = too long a text.
pub(super) fn png(text: &str) -> Option<Vec<u8>> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = usize::try_from(code.size() + 2 * MARGIN).ok()? * SCALE;
    let row = side.div_ceil(8);
    let mut pixels = vec![0xffu8; row * side];
    for y in 0..side {
        for x in 0..side {
            let module = |at: usize| i32::try_from(at / SCALE).unwrap_or(0) - MARGIN;
            if code.get_module(module(x), module(y)) {
                pixels[y * row + x / 8] &= !(0x80 >> (x % 8));
            }
        }
    }
    let mut out = Vec::new();
    let width = u32::try_from(side).ok()?;
    let mut encoder = png::Encoder::new(&mut out, width, width);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&pixels).ok()?;
    writer.finish().ok()?;
    Some(out)
}
