//! Messages over a stream: each after its length as two octets (RFC 1035, section 4.2.2).

use std::io;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

/// One query and its answer; false when there is nothing more to say: no more queries, half of one, or one that is
/// answered by silence. `buffer` is only for its room.
pub(crate) async fn one(
    stream: &mut (impl AsyncRead + AsyncWrite + Unpin),
    buffer: &mut Vec<u8>,
    answer: impl AsyncFnOnce(&[u8]) -> Option<Vec<u8>>,
) -> io::Result<bool> {
    let length = stream.read_u16().await?;
    buffer.clear();
    // Grows as octets come, not as they are promised.
    let read = (&mut *stream).take(length.into()).read_to_end(buffer).await?;
    if read < usize::from(length) {
        return Ok(false);
    }
    let Some(reply) = answer(buffer).await.filter(|reply| !reply.is_empty()) else { return Ok(false) };
    let Ok(reply) = frame(&reply) else { return Ok(false) };
    stream.write_all(&reply).await?;
    Ok(true)
}

/// The answer to one query.
pub(crate) async fn ask(
    stream: &mut (impl AsyncRead + AsyncWrite + Unpin),
    query: &[u8],
) -> io::Result<Vec<u8>> {
    stream.write_all(&frame(query)?).await?;
    take(stream).await
}

/// # Errors
/// `InvalidInput` for more than fits.
pub(crate) fn frame(message: &[u8]) -> io::Result<Vec<u8>> {
    let length = u16::try_from(message.len()).map_err(|_| io::Error::from(io::ErrorKind::InvalidInput))?;
    Ok([&length.to_be_bytes(), message].concat())
}

/// One message. From who is trusted with the room that it promises to fill.
pub(crate) async fn take(stream: &mut (impl AsyncRead + Unpin)) -> io::Result<Vec<u8>> {
    let mut message = vec![0; stream.read_u16().await?.into()];
    stream.read_exact(&mut message).await?;
    Ok(message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_come_one_after_the_other_and_may_end_in_the_middle() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mut written = Vec::new();
        let mut stream = tokio::io::join(&b"\0\x02ab\0\0\0\x01c\0\x05de"[..], &mut written);
        let (mut buffer, mut seen) = (Vec::new(), Vec::new());
        let mut ask = |reply: Option<&'static [u8]>| {
            runtime
                .block_on(one(&mut stream, &mut buffer, async |packet| {
                    seen.push(packet.to_vec());
                    reply.map(<[u8]>::to_vec)
                }))
                .unwrap()
        };
        assert!(ask(Some(b"xyz")));
        assert!(ask(Some(b"empty")));
        assert!(!ask(None));
        assert!(!ask(Some(b"half")));
        assert_eq!(seen, [&b"ab"[..], b"", b"c"]);
        assert_eq!(written, b"\0\x03xyz\0\x05empty");
    }
}
