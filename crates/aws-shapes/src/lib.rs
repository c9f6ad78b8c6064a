//! aws-shapes
