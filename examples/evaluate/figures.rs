//! Shares with their uncertainty.

/// `21/22 = 0.95 (0.78–0.99)`, the interval after Wilson.
pub fn ratio(right: usize, of: usize) -> String {
    if of == 0 {
        return "none".to_owned();
    }
    let (right_f, n, z) = (right as f64, of as f64, 1.96_f64);
    let p = right_f / n;
    let middle = p + z * z / (2.0 * n);
    let spread = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let below = 1.0 + z * z / n;
    let (low, high) = (
        ((middle - spread) / below).max(0.0),
        (middle + spread) / below,
    );
    format!("{right}/{of} = {p:.2} ({low:.2}–{high:.2})")
}
